package city.okno.resident.person;

import city.okno.script.Given;
import city.okno.script.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class GivenConfiguration {

    private final ResidentDirectory residents;
    private final Registration registration;
    private final PhoneProofs proofs;
    private final RoleRepository roles;

    GivenConfiguration(
            ResidentDirectory residents,
            Registration registration,
            PhoneProofs proofs,
            RoleRepository roles) {
        this.residents = residents;
        this.registration = registration;
        this.proofs = proofs;
        this.roles = roles;
    }

    @Bean
    Given givenResident() {
        return given(Role.RESIDENT);
    }

    @Bean
    Given givenEmployee() {
        return given(Role.EMPLOYEE);
    }

    @Bean
    Given givenExpert() {
        return given(Role.EXPERT);
    }

    @Bean
    Given givenModerator() {
        return given(Role.MODERATOR);
    }

    @Bean
    Given givenOperator() {
        return given(Role.OPERATOR);
    }

    @Bean
    Given givenAdmin() {
        return given(Role.ADMIN);
    }

    private Given given(Role role) {
        return new GivenPerson(role, residents, registration, proofs, roles);
    }
}
