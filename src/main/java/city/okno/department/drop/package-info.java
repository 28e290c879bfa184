/// The drop folder: departments without a program put files of documents there. Each file ends in
/// `done` or in `rejected`, beside a report by line.
@NullMarked
package city.okno.department.drop;

import org.jspecify.annotations.NullMarked;
