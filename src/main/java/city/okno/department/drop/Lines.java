package city.okno.department.drop;

import city.okno.department.form.Fields;
import city.okno.department.form.Problem;
import city.okno.department.form.Sender;

/// What the lines of a folder's files say.
interface Lines {

    Columns columns();

    /// Takes a line in; inside a transaction. The same again changes nothing.
    ///
    /// @return what it did, in a word for the report
    String take(Fields line, Sender sender) throws Problem;
}
