package city.okno.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param enabled true: a new database is filled with the demo city, and its moderator can be
///   played by anybody. Never on a real system
@ConfigurationProperties("okno.demo")
record DemoSettings(@DefaultValue("false") boolean enabled) {}
