package city.okno.catalogue;

/// Things of one kind. The module whose things they are has one bean for each chapter.
///
/// @param <T> an immutable record
public interface Chapter<T> {

    /// The folder of its files, and the chapter of its rows: `centres`.
    String name();

    /// Reads a thing. What is wrong is told by the page, and then nothing that was read is used; so
    /// a placeholder may be returned in place of what cannot be read.
    T read(Page page);
}
