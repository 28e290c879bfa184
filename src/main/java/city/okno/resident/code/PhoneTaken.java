package city.okno.resident.code;

/// What became of a number that a party calls its own.
public sealed interface PhoneTaken permits Proof, CodeSending {}
