package city.okno.resident;

/// What became of a number that a party calls its own.
sealed interface PhoneTaken permits Proof, CodeSending {}
