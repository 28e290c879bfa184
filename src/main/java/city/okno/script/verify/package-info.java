/// The proof that a bundle is whole before it talks to anybody.
@NullMarked
package city.okno.script.verify;

import org.jspecify.annotations.NullMarked;
