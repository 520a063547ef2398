package dev.condyle.runtime.internal.transfer;

import dev.condyle.runtime.data.Dataset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Caches the features of the data sets of the last training. A cache belongs to one classifier,
 * which always encodes inputs in the same way. So cached features are valid as long as the data set
 * is the same object and the weights of the backbone have the same fingerprint.
 *
 * <p>Concurrent look-ups are safe as long as no thread modifies the cache.
 */
final class FeatureCache implements AutoCloseable {

    private final long budgetBytes;
    private final List<CachedFeatures> kept = new ArrayList<>();

    /**
     * Creates an empty cache.
     *
     * @param budgetBytes the memory budget of all features, in bytes; features beyond it are stored
     *     in files
     */
    FeatureCache(long budgetBytes) {
        this.budgetBytes = budgetBytes;
    }

    /** Returns the features of a data set, if they are cached and still valid. */
    Optional<CachedFeatures> find(Dataset<?, ?> data, String weights) {
        return kept.stream().filter(features -> features.areOf(data, weights)).findFirst();
    }

    /**
     * Returns whether the cache has features of a data set, without the costly check whether they
     * are still valid.
     */
    boolean mayHave(Dataset<?, ?> data) {
        return kept.stream().anyMatch(features -> features.data().get() == data);
    }

    /** Frees the features of all other data sets, and features of other weights. */
    void keepOnly(List<? extends Dataset<?, ?>> retained, String weights) {
        kept.removeIf(
                features -> {
                    boolean stays = retained.stream().anyMatch(d -> features.areOf(d, weights));
                    if (!stays) {
                        features.rows().close();
                    }
                    return !stays;
                });
    }

    /** Adds features and takes ownership of them. */
    void add(CachedFeatures features) {
        kept.add(features);
    }

    /** Returns the rest of the memory budget, in bytes. */
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
