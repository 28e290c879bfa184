/// The drop folders: departments without a program put files of documents there, queue systems
/// files of visits. Each file ends in `done` or in `rejected`, beside a report by line.
@NullMarked
package city.okno.department.drop;

import org.jspecify.annotations.NullMarked;
