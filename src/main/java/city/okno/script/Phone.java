package city.okno.script;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import java.util.Optional;

/// A telephone number in E.164. `toString` shows only its last two digits, so that it never reaches
/// a log by accident.
///
/// @param e164 for example `+79161234567`
public record Phone(String e164) {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /// Where a number without a country code is meant to be.
    private static final String REGION = "RU";

    public Phone {
        if (!e164.matches("\\+[1-9][0-9]{6,14}")) {
            throw new IllegalArgumentException("not a number in E.164");
        }
    }

    /// Reads what people type: `8 916 123-45-67`, `+7 (916) 123 45 67`, `9161234567`.
    public static Optional<Phone> parse(String typed) {
        try {
            var number = NUMBERS.parse(typed, REGION);
            return NUMBERS.isValidNumber(number)
                    ? Optional.of(new Phone(NUMBERS.format(number, PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException unreadable) {
            return Optional.empty();
        }
    }

    /// Whether an SMS can reach it: landlines and 8 800 get none.
    public boolean getsSms() {
        try {
            var type = NUMBERS.getNumberType(NUMBERS.parse(e164, REGION));
            return type == PhoneNumberType.MOBILE || type == PhoneNumberType.FIXED_LINE_OR_MOBILE;
        } catch (NumberParseException impossible) {
            return false;
        }
    }

    /// Where the number belongs, ISO 3166 (`RU`; `+7 7xx` is `KZ`); empty for numbers of no
    /// country.
    public Optional<String> region() {
        try {
            return Optional.ofNullable(NUMBERS.getRegionCodeForNumber(NUMBERS.parse(e164, REGION)));
        } catch (NumberParseException impossible) {
            return Optional.empty();
        }
    }

    /// `+7 *** ***-**-67`, for the person whose number it is.
    public String masked() {
        return "+… " + e164.substring(e164.length() - 2);
    }

    @Override
    public String toString() {
        return "Phone[…" + e164.substring(e164.length() - 2) + "]";
    }
}
