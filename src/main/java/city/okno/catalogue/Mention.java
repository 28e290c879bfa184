package city.okno.catalogue;

import city.okno.script.flow.Place;

/// A thing that another one names: it has to stand in the files too.
record Mention(String chapter, String code, Place place) {}
