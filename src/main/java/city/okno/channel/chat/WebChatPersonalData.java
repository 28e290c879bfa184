package city.okno.channel.chat;

import city.okno.resident.HoldsPersonalData;
import city.okno.resident.Residents;
import city.okno.script.ChannelKind;
import city.okno.script.PartyId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/// The history that the web chat keeps is the resident's: shown in the export, gone with the
/// erasure. Other messengers keep their own.
class WebChatPersonalData implements HoldsPersonalData {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Residents residents;
    private final WebChatRepository lines;
    private final PhonePanelRepository panel;
    private final ChatStreams streams;

    WebChatPersonalData(
            Residents residents,
            WebChatRepository lines,
            PhonePanelRepository panel,
            ChatStreams streams) {
        this.residents = residents;
        this.lines = lines;
        this.panel = panel;
        this.streams = streams;
    }

    @Override
    public String topic() {
        return "web_chat";
    }

    @Override
    public Map<String, Object> export(PartyId party) {
        return Map.of("conversations", chats(party).map(this::lines).toList());
    }

    @Override
    public void erase(PartyId party, Instant now) {
        for (var chat : chats(party).toList()) {
            lines.deleteLines(chat);
            panel.delete(chat);
            afterCommit(() -> streams.show(chat, "cleared", "{}"));
        }
    }

    private Stream<ChatId> chats(PartyId party) {
        return residents.accounts(party).stream()
                .filter(account -> account.channel() == ChannelKind.WEB)
                .map(ChatId::of);
    }

    private List<Map<String, String>> lines(ChatId chat) {
        var said = new ArrayList<Map<String, String>>();
        var portion = lines.after(chat, 0, WebChats.PORTION);
        while (!portion.isEmpty()) {
            portion.forEach(line -> said.add(line(line)));
            portion = lines.after(chat, portion.getLast().seq(), WebChats.PORTION);
        }
        return said;
    }

    private static Map<String, String> line(ChatLine line) {
        var message = JSON.readTree(line.json());
        return Map.of(
                "at", message.get("at").asString(),
                "from", message.get("from").asString(),
                "text", message.get("text").asString());
    }

    private static void afterCommit(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        work.run();
                    }
                });
    }
}
