package dev.condyle.runtime.internal.persist;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import dev.condyle.runtime.column.RecordEncoder;
import dev.condyle.runtime.generated.ModelSpec;
import dev.condyle.runtime.internal.file.Disk;
import dev.condyle.runtime.internal.file.Sha256;
import dev.condyle.runtime.internal.weights.ExternalWeights;
import dev.condyle.runtime.internal.weights.ParameterNames;
import dev.condyle.runtime.internal.weights.SafetensorsFile;
import dev.condyle.runtime.weights.LoadReport;
import dev.condyle.runtime.weights.ModelFolderException;
import dev.condyle.runtime.weights.WeightsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * The folder that a model is saved to: {@code model.safetensors} has the weights, {@code
 * model.json} says what they belong to. Other files in the folder are left alone.
 *
 * <p>A crash while saving leaves the old model or the new one. Both files are first written beside
 * the old ones, with {@code .new} appended to their names. The rename of the weights is the moment
 * of the change: from then on they are what {@code model.json.new} describes by their SHA-256, and
 * whoever loads goes by that, until the JSON is renamed too.
 */
public final class ModelFolder {

    static final String WEIGHTS = "model.safetensors";
    static final String JSON = "model.json";

    /** In the metadata of the weights: the checksum of what the columns have learned. */
    private static final String COLUMNS_SHA256 = "columns_sha256";

    static final String NEW = ".new";

    // Two threads that save to one folder would mix their files.
    private static final Object SAVING = new Object();

    private final Path folder;
    private final Disk disk;

    /** The folder at a path; it need not be there. */
    public ModelFolder(Path folder) {
        this(folder, Disk.REAL);
    }

    ModelFolder(Path folder, Disk disk) {
        this.folder = Objects.requireNonNull(folder, "folder").toAbsolutePath().normalize();
        this.disk = disk;
    }

    /**
     * Saves a model. Makes the folder where there is none, and replaces the model that is there. A
     * thread that is interrupted already saves all the same, and stays interrupted; an interrupt
     * meanwhile ends it.
     *
     * @param spec what the model is
     * @param block its network
     * @throws ModelFolderException if that fails, or a weight is not a number; the folder then has
     *     what it had before, unless the message says otherwise
     */
    public void save(ModelSpec<?, ?> spec, Block block) {
        Map<String, NDArray> tensors = new LinkedHashMap<>();
        ParameterNames.of(block)
                .parameters()
                .forEach((name, parameter) -> tensors.put(name, parameter.getArray()));
        tensors.forEach(
                (name, array) -> {
                    if (hasNaN(array)) {
                        throw new ModelFolderException(
                                folder,
                                "not saved, because "
                                        + name
                                        + " has values that are not numbers (NaN):"
                                        + " training diverged. Train again with a lower learning rate.");
                    }
                });
        Map<String, String> metadata = new LinkedHashMap<>(ExternalWeights.of(block));
        metadata.put("format", "pt");
        spec.state().ifPresent(it -> metadata.put(COLUMNS_SHA256, Sha256.of(it)));
        // An interrupt that is pending, such as the one that stopped a training, would close the
        // file at its first byte.
        boolean interrupted = Thread.interrupted();
        try {
            save(spec, tensors, metadata);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void save(
            ModelSpec<?, ?> spec, Map<String, NDArray> tensors, Map<String, String> metadata) {
        synchronized (SAVING) {
            if (Files.exists(folder) && !Files.isDirectory(folder)) {
                throw new ModelFolderException(folder, "it is a file. Save to another path.");
            }
            new FolderSave(folder, disk).run(spec, tensors, metadata);
        }
    }

    /**
     * Overwrites the weights of a network by the saved ones, if the folder holds the model that the
     * spec says. Changes nothing in the folder.
     *
     * @param spec what the model is
     * @param block its network, its parameters initialised
     * @throws ModelFolderException if the folder does not hold that model, whole
     */
    public void load(ModelSpec<?, ?> spec, Block block) {
        load(spec, () -> block);
    }

    /**
     * As the other method, with a network that is made when the spec has what its columns have
     * learned.
     *
     * @param spec what the model is, its columns without anything learned
     * @param network makes its network, its parameters initialised
     * @throws ModelFolderException if the folder does not hold that model, whole
     */
    public void load(ModelSpec<?, ?> spec, Supplier<? extends Block> network) {
        if (!Files.isDirectory(folder)) {
            throw new ModelFolderException(
                    folder,
                    Files.exists(folder)
                            ? "it is a file. Give the folder that the model was saved to."
                            : "there is no such folder. Give the one that the model was saved to.");
        }
        try (SafetensorsFile weights = reading(() -> SafetensorsFile.open(file(WEIGHTS)))) {
            reading(() -> prepare(spec, weights));
            // What the network is made of may lie elsewhere: a file that lacks there is none of
            // the folder's.
            Block block = network.get();
            reading(
                    () -> {
                        checkExternal(weights.metadata(), ExternalWeights.of(block));
                        copy(weights, ParameterNames.of(block));
                        return block;
                    });
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private ModelCard prepare(ModelSpec<?, ?> spec, SafetensorsFile weights) throws IOException {
        ModelCard card = cardOf(weights.sha256());
        card.difference(spec)
                .ifPresent(
                        difference -> {
                            throw new ModelFolderException(
                                    folder,
                                    "it holds another model, saved from "
                                            + card.name()
                                            + ": "
                                            + difference
                                            + ". Load it with the class that it was saved from, or train again.");
                        });
        if (spec.columns().isPresent()) {
            restore(spec.columns().get().encoder(), card, weights.metadata());
        }
        return card;
    }

    /** Reads from the folder; what goes wrong is said of the folder. */
    private <T> T reading(Reading<T> step) {
        try {
            return step.read();
        } catch (NoSuchFileException e) {
            throw new ModelFolderException(
                    folder, "there is no " + WEIGHTS + " in it. Was a model saved here?", e);
        } catch (WeightsException e) {
            throw new ModelFolderException(
                    folder, e.getMessage() + " Take the folder from a backup, or train again.", e);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private ModelFolderException unreadable(IOException e) {
        return new ModelFolderException(folder, "it cannot be read (" + e + ").", e);
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    private void restore(RecordEncoder<?> encoder, ModelCard card, Map<String, String> metadata) {
        String state =
                card.columns()
                        .orElseThrow(
                                () ->
                                        new WeightsException(
                                                JSON + " does not say what its columns learned."));
        if (!Sha256.of(state).equals(metadata.get(COLUMNS_SHA256))) {
            throw new WeightsException(
                    "what the columns learned, in " + JSON + ", is not what was saved.");
        }
        try {
            encoder.restore(state);
        } catch (IllegalArgumentException e) {
            throw new ModelFolderException(
                    folder,
                    "what the columns learned does not fit the record: "
                            + e.getMessage()
                            + " Load it with the record that it was saved from, or train again.",
                    e);
        }
    }

    private void checkExternal(Map<String, String> saved, Map<String, String> present) {
        present.forEach(
                (name, sha256) -> {
                    if (!sha256.equals(saved.get(name))) {
                        throw new ModelFolderException(
                                folder,
                                "it was saved with another module than the one that is there now"
                                        + " (sha256 "
                                        + saved.get(name)
                                        + ", now "
                                        + sha256
                                        + "). Put the old one back, or train again.");
                    }
                });
    }

    private ModelCard cardOf(String sha256) throws IOException {
        WeightsException reason = null;
        boolean found = false;
        // The third look is for a save that finished between the first two.
        for (String json : new String[] {JSON, JSON + NEW, JSON}) {
            try {
                ModelCard card = ModelCard.read(file(json));
                if (card.sha256().equals(sha256)) {
                    return card;
                }
                found |= json.equals(JSON);
            } catch (NoSuchFileException e) {
                continue;
            } catch (WeightsException e) {
                if (json.equals(JSON)) {
                    reason = e;
                }
            }
        }
        if (reason != null) {
            throw new ModelFolderException(folder, JSON + " " + reason.getMessage(), reason);
        }
        throw new WeightsException(
                found
                        ? WEIGHTS
                                + " is not the file that "
                                + JSON
                                + " describes: one of them was altered or cut short."
                        : "there is no " + JSON + " in it.");
    }

    private void copy(SafetensorsFile weights, ParameterNames names) throws IOException {
        LoadReport report = names.compareWith(weights);
        if (!report.complete()) {
            throw new WeightsException(WEIGHTS + " does not fit the network: " + report + ".");
        }
        for (Map.Entry<String, Parameter> entry : names.parameters().entrySet()) {
            NDArray array = entry.getValue().getArray();
            weights.copyTo(entry.getKey(), array);
            if (hasNaN(array)) {
                throw new WeightsException(
                        entry.getKey() + " has values that are not numbers (NaN).");
            }
        }
    }

    private static boolean hasNaN(NDArray array) {
        try (NDScope scope = new NDScope()) {
            scope.suppressNotUsedWarning();
            return array.getDataType().isFloating() && array.isNaN().any().getBoolean();
        }
    }

    private Path file(String name) {
        return folder.resolve(name);
    }
}
