package city.okno.channel.chat;

/// A stored line.
///
/// @param seq counts from 1 in each chat, without gaps; what `Last-Event-ID` carries
/// @param json a [ChatMessage] as it goes to the page
public record ChatLine(long seq, String json) {

    @Override
    public String toString() {
        return "ChatLine[" + seq + "]";
    }
}
