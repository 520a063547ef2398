package dev.condyle.runtime.internal.loop;

import dev.condyle.runtime.data.DataException;
import dev.condyle.runtime.data.Dataset;
import dev.condyle.runtime.internal.batch.BatchSource;
import java.util.Optional;
import java.util.function.Function;

/**
 * The batches of a training. Closing it closes both sources.
 *
 * @param data the training data, for its labels and the descriptions of its examples
 * @param training the batches of the training data
 * @param validation the batches of the validation data, if there is any
 */
public record TrainingBatches<L>(
        Dataset<?, L> data, BatchSource training, Optional<BatchSource> validation)
        implements AutoCloseable {

    /**
     * Takes ownership of the batches of the training data, and opens those of the validation data.
     *
     * @param validation the validation data, if there is any
     * @param source opens the batches of the validation data
     * @throws DataException if the validation data is invalid; the message says so, and the batches
     *     of the training data are closed
     */
    public static <D, L> TrainingBatches<L> open(
            Dataset<?, L> data,
            BatchSource training,
            Optional<D> validation,
            Function<D, BatchSource> source) {
        try {
            return new TrainingBatches<>(data, training, validation.map(source));
        } catch (DataException e) {
            training.close();
            throw e.inValidation();
        } catch (RuntimeException | Error e) {
            training.close();
            throw e;
        }
    }

    @Override
    public void close() {
        training.close();
        validation.ifPresent(BatchSource::close);
    }
}
