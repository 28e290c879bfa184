package city.okno.script.flow;

/// A text of the bundle, looked up while loading.
///
/// @param key the full key, for example `campaign.thanks`, as `Words` takes it
public record Word(String key, Place place) {}
