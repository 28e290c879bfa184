/// What a department sends, field by field, whatever it comes in: JSON or a file's line. A refusal
/// names the field.
@NullMarked
package city.okno.department.form;

import org.jspecify.annotations.NullMarked;
