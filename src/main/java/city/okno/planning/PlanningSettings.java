package city.okno.planning;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param enabled false: planners run only by [Planners#runAllDue]
@ConfigurationProperties("okno.planning")
record PlanningSettings(@DefaultValue("true") boolean enabled) {}
