package dev.trellis.store;

import dev.trellis.contract.SignalStoreContract;

class InMemorySignalStoreTest extends SignalStoreContract {

    @Override
    protected SignalStore newStore() {
        return new InMemorySignalStore();
    }
}
