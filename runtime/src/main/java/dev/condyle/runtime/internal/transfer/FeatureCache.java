package dev.condyle.runtime.internal.transfer;

import dev.condyle.runtime.data.Dataset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The features of the data sets of the last training. They belong to one classifier, whose way to
 * encode inputs never changes; so they are right as long as the data set is the same object and the
 * weights of the backbone have the same fingerprint.
 *
 * <p>Any number of threads may look features up while none changes what is kept.
 */
final class FeatureCache implements AutoCloseable {

    private final long budgetBytes;
    private final List<CachedFeatures> kept = new ArrayList<>();

    /**
     * An empty cache.
     *
     * @param budgetBytes the memory that all features together may take; the others are in files
     */
    FeatureCache(long budgetBytes) {
        this.budgetBytes = budgetBytes;
    }

    /** The features of a data set, if they are kept and still right. */
    Optional<CachedFeatures> find(Dataset<?, ?> data, String weights) {
        return kept.stream().filter(features -> features.areOf(data, weights)).findFirst();
    }

    /** Whether there are features of this data set, right or not: finding out takes a while. */
    boolean mayHave(Dataset<?, ?> data) {
        return kept.stream().anyMatch(features -> features.data().get() == data);
    }

    /** Frees all but the features of these data sets. */
    void keepOnly(List<? extends Dataset<?, ?>> wanted, String weights) {
        kept.removeIf(
                features -> {
                    boolean stays = wanted.stream().anyMatch(d -> features.areOf(d, weights));
                    if (!stays) {
                        features.rows().close();
                    }
                    return !stays;
                });
    }

    /** Keeps features; it closes them one day. */
    void add(CachedFeatures features) {
        kept.add(features);
    }

    /** The memory that is left for others. */
    long memoryLeft() {
        return budgetBytes - kept.stream().mapToLong(CachedFeatures::memoryBytes).sum();
    }

    /** Frees all features. */
    @Override
    public void close() {
        kept.forEach(features -> features.rows().close());
        kept.clear();
    }
}
