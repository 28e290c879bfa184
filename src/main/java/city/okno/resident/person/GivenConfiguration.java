package city.okno.resident.person;

import city.okno.script.Role;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/// Somebody of each role can be given.
@Configuration(proxyBeanMethods = false)
@Import(GivenConfiguration.EachRole.class)
class GivenConfiguration {

    static final class EachRole implements BeanRegistrar {

        @Override
        public void register(BeanRegistry registry, Environment environment) {
            for (var role : Role.values()) {
                registry.registerBean(
                        "given-" + role.code(),
                        GivenPerson.class,
                        given ->
                                given.supplier(beans ->
                                        new GivenPerson(
                                                role,
                                                beans.bean(ResidentDirectory.class),
                                                beans.bean(Registration.class),
                                                beans.bean(PhoneProofs.class),
                                                beans.bean(RoleRepository.class))));
            }
        }
    }
}
