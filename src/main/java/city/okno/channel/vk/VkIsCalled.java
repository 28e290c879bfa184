package city.okno.channel.vk;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/// Whether VK is on and calls us.
final class VkIsCalled implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return new VkIsOn().matches(context, metadata)
                && context.getEnvironment()
                        .getProperty("okno.vk.mode", "")
                        .strip()
                        .equalsIgnoreCase(VkMode.CALLBACK.name());
    }
}
