package city.okno.channel.vk;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/// Whether VK is on and we ask it.
final class VkIsPolled implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return new VkIsOn().matches(context, metadata)
                && !new VkIsCalled().matches(context, metadata);
    }
}
