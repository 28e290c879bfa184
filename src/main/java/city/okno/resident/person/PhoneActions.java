package city.okno.resident.person;

import city.okno.resident.Residents;
import city.okno.resident.code.CodeChecked;
import city.okno.resident.code.PhoneTaken;
import city.okno.script.ActionRegistry;
import city.okno.script.Actions;
import city.okno.script.Caller;
import city.okno.script.Phone;
import org.springframework.stereotype.Component;

/// The number of a person: asked only when something needs it.
@Component
class PhoneActions implements Actions {

    private final Residents residents;
    private final PhoneProving proving;

    PhoneActions(Residents residents, PhoneProving proving) {
        this.residents = residents;
        this.proving = proving;
    }

    record Ask() {}

    /// @param phone in E.164
    record Take(String phone) {}

    /// @param code as it was typed
    record Check(String phone, String code) {}

    /// Whether a number is proved.
    sealed interface MyPhone {}

    /// @param phone masked
    record HasPhone(String phone) implements MyPhone {}

    record NoPhone() implements MyPhone {}

    @Override
    public void register(ActionRegistry registry) {
        registry.on("resident.phone", Ask.class, MyPhone.class, (_, caller) -> phone(caller));
        registry.on("resident.take_phone", Take.class, PhoneTaken.class, this::take);
        registry.on("resident.check_code", Check.class, CodeChecked.class, this::check);
    }

    private MyPhone phone(Caller caller) {
        return residents
                .phone(caller.party())
                .<MyPhone>map(phone -> new HasPhone(phone.masked()))
                .orElseGet(NoPhone::new);
    }

    private PhoneTaken take(Take with, Caller caller) {
        return proving.take(new Phone(with.phone()), caller);
    }

    private CodeChecked check(Check with, Caller caller) {
        return proving.check(new Phone(with.phone()), with.code(), caller);
    }
}
