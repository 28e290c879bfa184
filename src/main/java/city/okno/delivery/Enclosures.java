package city.okno.delivery;

/// The pictures that letters show and somebody else keeps.
public interface Enclosures {

    /// Whether the picture is still on its way to where it is kept; a letter waits a while for it.
    /// Called inside a transaction.
    boolean isAwaited(String picture);
}
