package city.okno.delivery;

/// A button under a message; by SMS a number before its label.
public record Option(String label, Target target) {}
