package city.okno.delivery.dispatch;

import city.okno.delivery.LetterId;
import city.okno.delivery.Sign;
import city.okno.delivery.Signs;
import city.okno.delivery.outbox.Prompts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@Component
class AfterCommitSigns implements Signs {

    private final Lanes lanes;
    private final Prompts prompts;

    AfterCommitSigns(Lanes lanes, Prompts prompts) {
        this.lanes = lanes;
        this.prompts = prompts;
    }

    @Override
    public void show(Sign sign) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(
                    new TransactionSynchronization() {
                        @Override
                        public void afterCommit() {
                            lanes.show(sign);
                        }
                    });
        } else {
            lanes.show(sign);
        }
    }

    @Override
    public void answered(LetterId letter, String chosen) {
        prompts.answered(letter, chosen).ifPresent(this::show);
    }
}
