package city.okno.resident.code;

import static java.nio.charset.StandardCharsets.US_ASCII;

import city.okno.delivery.Address;
import city.okno.delivery.Letter;
import city.okno.delivery.Message;
import city.okno.delivery.Outbox;
import city.okno.delivery.Priority;
import city.okno.resident.Residents;
import city.okno.resident.code.CodeChecked.CodeExpired;
import city.okno.resident.code.CodeChecked.NoCode;
import city.okno.resident.code.CodeChecked.Refused;
import city.okno.resident.code.CodeChecked.TooManyAttempts;
import city.okno.resident.code.CodeChecked.WrongCode;
import city.okno.resident.code.CodeSending.CodeSent;
import city.okno.resident.code.CodeSending.NoSms;
import city.okno.resident.code.CodeSending.SmsOff;
import city.okno.resident.code.CodeSending.TooManyCodes;
import city.okno.resident.code.PhoneGuardRepository.Guard;
import city.okno.script.ChannelKind;
import city.okno.script.PartyId;
import city.okno.script.Phone;
import city.okno.script.Words;
import city.okno.storage.KeyedHash;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Codes by SMS. Both sending and checking hold the number's guard, so limits hold however many
/// chats try at once; a code is good only for the party that asked for it.
@Component
public class PhoneCodes {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration HOUR = Duration.ofHours(1);

    private final PhoneCodeRepository codes;
    private final PhoneGuardRepository guards;
    private final PhoneCodeSettings limits;
    private final CodeSource source;
    private final KeyedHash hash;
    private final Residents residents;
    private final Outbox outbox;
    private final Words words;

    PhoneCodes(
            PhoneCodeRepository codes,
            PhoneGuardRepository guards,
            PhoneCodeSettings limits,
            CodeSource source,
            KeyedHash hash,
            Residents residents,
            Outbox outbox,
            Words words) {
        this.codes = codes;
        this.guards = guards;
        this.limits = limits;
        this.source = source;
        this.hash = hash;
        this.residents = residents;
        this.outbox = outbox;
        this.words = words;
    }

    public CodeSending send(PartyId party, Phone phone, String language, Instant now) {
        if (!phone.getsSms()) {
            return new NoSms();
        }
        if (!outbox.carries(ChannelKind.SMS)) {
            return new SmsOff();
        }
        if (!outbox.reaches(new Address(ChannelKind.SMS, phone.e164()))) {
            return new NoSms();
        }
        var number = residents.phoneHash(phone);
        var guard = guards.lock(number, now);
        var until = again(party, number, guard, now);
        if (until.isPresent()) {
            return new TooManyCodes(until.get());
        }
        var code = source.next();
        codes.closeAll(party);
        codes.insert(party, number, hash(party, phone, code), now, now.plus(limits.validFor()));
        outbox.put(letter(phone, code, language, now), now);
        return new CodeSent(phone.masked(), limits.validFor().toMinutes());
    }

    /// When another code may be sent; empty when now.
    private Optional<Instant> again(PartyId party, String number, Guard guard, Instant now) {
        var day = now.minus(DAY);
        return Stream.of(
                        locked(guard, now),
                        full(codes.sentTo(number, day, limits.perPhone()), limits.perPhone(), DAY),
                        full(codes.sentFor(party, day, limits.perChat()), limits.perChat(), DAY),
                        full(codes.sent(now.minus(HOUR), limits.perHour()), limits.perHour(), HOUR))
                .flatMap(Optional::stream)
                .max(Instant::compareTo);
    }

    /// @param sent newest first
    private static Optional<Instant> full(List<Instant> sent, int most, Duration window) {
        return sent.size() < most ? Optional.empty() : Optional.of(sent.getLast().plus(window));
    }

    private Optional<Instant> locked(Guard guard, Instant now) {
        var until = guard.since().plus(limits.lock());
        return guard.failures() >= limits.attempts() && now.isBefore(until)
                ? Optional.of(until)
                : Optional.empty();
    }

    /// @return what is wrong with the code; empty when it is right, and then it is used up
    public Optional<Refused> check(PartyId party, Phone phone, String typed, Instant now) {
        var code = digits(typed);
        if (code.isEmpty()) {
            return Optional.of(new NoCode());
        }
        var number = residents.phoneHash(phone);
        var guard = guards.lock(number, now);
        var locked = locked(guard, now);
        if (locked.isPresent()) {
            return Optional.of(new TooManyAttempts(locked.get()));
        }
        var sent = codes.open(party, number).filter(it -> it.isOpen(now, limits.attempts()));
        if (sent.isEmpty()) {
            return Optional.of(new CodeExpired());
        }
        if (equal(sent.get().code(), hash(party, phone, code))) {
            codes.closeAll(party);
            guards.set(number, new Guard(0, now));
            return Optional.empty();
        }
        codes.countAttempt(sent.get().id());
        return Optional.of(count(number, guard, now));
    }

    private Refused count(String number, Guard guard, Instant now) {
        var lapsed = !now.isBefore(guard.since().plus(limits.lock()));
        var next =
                guard.failures() == 0 || lapsed
                        ? new Guard(1, now)
                        : new Guard(guard.failures() + 1, guard.since());
        guards.set(number, next);
        return next.failures() < limits.attempts()
                ? new WrongCode(limits.attempts() - next.failures())
                : new TooManyAttempts(next.since().plus(limits.lock()));
    }

    /// Takes as long for a code that is nearly right as for one that is not.
    private static boolean equal(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(US_ASCII), other.getBytes(US_ASCII));
    }

    /// People copy codes with blanks and full stops.
    private static String digits(String typed) {
        return typed.replaceAll("[^0-9]", "");
    }

    public void forget(PartyId party) {
        codes.delete(party);
    }

    private String hash(PartyId party, Phone phone, String code) {
        return hash.of("code", party.value() + ":" + phone.e164() + ":" + code);
    }

    private Letter letter(Phone phone, String code, String language, Instant now) {
        var text = words.text("resident.code_sms", language, Map.of("code", code));
        return new Letter(
                null,
                new Address(ChannelKind.SMS, phone.e164()),
                Message.of(text).in(language),
                Priority.REPLY,
                "resident.code",
                null,
                now.plus(limits.validFor()),
                null,
                words.version());
    }
}
