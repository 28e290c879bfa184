package city.okno.delivery;

/// A letter was put into a lane; after the commit the lane's dispatcher wakes.
record LetterPut(String lane) {}
