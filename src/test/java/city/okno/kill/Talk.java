package city.okno.kill;

import city.okno.kill.Errand.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// What a resident says from the first greeting to the last vote, and a piece of each answer.
///
/// @param title of the idea that is submitted; unlike all others, or the bot asks which is meant
record Talk(String phone, String title, List<Line> lines, List<String> stances) {

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    /// @param button under the answer before, which says the same as the text; null: there is none
    record Line(Said said, @Nullable String button, String answer) {
        static Line says(String text, String answer) {
            return new Line(new Said.Text(text), null, answer);
        }

        /// Presses where the button can be seen, else writes the same.
        static Line presses(String label, String answer) {
            return new Line(new Said.Text(label), label, answer);
        }
    }

    static Talk of(int number, RandomGenerator random) {
        var phone = "+7900%07d".formatted(number);
        var title = word(random) + " " + word(random) + " " + word(random);
        var stances = new ArrayList<String>();
        for (var votes = random.nextInt(1, 9); votes > 0; votes--) {
            stances.add(random.nextBoolean() ? "FOR" : "AGAINST");
        }
        var lines = new ArrayList<Line>();
        lines.addAll(registers("Anna " + word(random), phone));
        lines.addAll(applies());
        lines.addAll(submits(title));
        lines.addAll(votes(stances));
        lines.add(Line.says("my ideas", title));
        return new Talk(phone, title, lines, stances);
    }

    private static List<Line> registers(String name, String phone) {
        return List.of(
                new Line(new Said.Start(), null, "Hello!"),
                Line.presses("Suggest an idea", "Which language"),
                Line.presses("English", "Do you agree?"),
                Line.presses("I agree", "What shall we call you?"),
                Line.says(name, "What is your mobile phone number?"),
                new Line(new Said.OwnContact(phone), null, "When were you born?"));
    }

    private static List<Line> applies() {
        return List.of(
                Line.says("17 May 1990", "Do you live in our city?"),
                Line.presses("Yes", "Which district"),
                Line.says("Strogino", "Have you been to"),
                Line.presses("No", "Is everything right?"),
                Line.presses("Yes", "You are participant"));
    }

    private static List<Line> submits(String title) {
        return List.of(
                Line.says(title, "Tell more about it."),
                Line.says(title + ", so that all can sit.", "If there are pictures"),
                Line.presses("Skip", "How shall we sign it?"),
                Line.presses("Not at all", "Shall we send it?"),
                Line.presses("Send it", "This is idea"));
    }

    private static List<Line> votes(List<String> stances) {
        var lines = new ArrayList<Line>();
        lines.add(Line.presses("Rate ideas", "Comfort"));
        for (var stance : stances) {
            lines.add(Line.presses(stance.equals("FOR") ? "For" : "Against", "Comfort"));
        }
        lines.add(Line.presses("Enough", "You can come back to the cards"));
        return lines;
    }

    private static String word(RandomGenerator random) {
        var word = new StringBuilder();
        for (var letter = 0; letter < 8; letter++) {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return word.toString();
    }
}
