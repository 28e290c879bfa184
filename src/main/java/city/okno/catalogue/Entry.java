package city.okno.catalogue;

/// A thing of the catalogue with its row.
///
/// @param id of its row; stays for good, whatever changes
/// @param code its name in the files
/// @param gone it left the files; only what refers to it still shows it
public record Entry<T>(long id, String code, T thing, boolean gone) {}
