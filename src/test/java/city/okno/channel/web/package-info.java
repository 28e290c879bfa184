@NullMarked
package city.okno.channel.web;

import org.jspecify.annotations.NullMarked;
