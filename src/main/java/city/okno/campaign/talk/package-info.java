/// What bot scripts may call: plain values in, a named outcome out.
@NullMarked
package city.okno.campaign.talk;

import org.jspecify.annotations.NullMarked;
