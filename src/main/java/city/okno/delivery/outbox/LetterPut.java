package city.okno.delivery.outbox;

import city.okno.script.ChannelKind;

/// A letter was put into a lane; after the commit the lane's dispatcher wakes.
public record LetterPut(ChannelKind lane) {}
