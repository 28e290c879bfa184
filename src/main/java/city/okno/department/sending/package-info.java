/// What departments had residents told by templates: who may ask what became of it, and what a test
/// key is answered, for which nothing leaves.
@NullMarked
package city.okno.department.sending;

import org.jspecify.annotations.NullMarked;
