/// Thousands of residents at once for a few hundred slots: who was told what, and what the books
/// say.
package city.okno.stampede;
