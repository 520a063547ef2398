package dev.condyle.runtime.internal.persist;

import ai.djl.ndarray.NDArray;
import dev.condyle.runtime.internal.file.Sha256;
import dev.condyle.runtime.internal.weights.SafetensorsFile;
import dev.condyle.runtime.internal.weights.SafetensorsWriter;
import dev.condyle.runtime.weights.WeightsException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Optional;

/**
 * The copy of {@code model.json} in the metadata of the weights. It makes the weights a complete
 * model on their own. Loading uses it if {@code model.json} belongs to other weights, because
 * another process is saving, or was stopped while it saved.
 *
 * <p>A card of more than 24 million characters, of a model with millions of categories, is not
 * embedded, since the metadata of a file is limited. Such a model is complete only once both files
 * are renamed.
 */
final class EmbeddedCard {

    private static final String CARD = "condyle";

    /** The SHA-256 of the file with zeros in place of its 64 digits. */
    private static final String SHA256 = "condyle_sha256";

    private static final String ZEROS = "0".repeat(64);

    // JSON escapes at most double the length, and UTF-8 triples it: that is below both limits of
    // SafetensorsFile, for the characters of the metadata and for the bytes of the header.
    private static final int MAX_CHARACTERS = 24_000_000;

    private EmbeddedCard() {}

    /** Adds a card to the metadata of weights, if it is not too long. */
    static void put(ModelCard card, Map<String, NDArray> tensors, Map<String, String> metadata)
            throws IOException {
        String text = new String(card.toJson(), StandardCharsets.UTF_8);
        if (text.length() > MAX_CHARACTERS) {
            return;
        }
        metadata.put(CARD, text);
        metadata.put(SHA256, ZEROS);
        MessageDigest digest = Sha256.newDigest();
        SafetensorsWriter.write(
                tensors,
                metadata,
                new DigestingChannel(Channels.newChannel(OutputStream.nullOutputStream()), digest));
        metadata.put(SHA256, Sha256.text(digest));
    }

    /**
     * Returns the card, if the file contains one and is intact.
     *
     * @throws WeightsException if the card is invalid
     */
    static Optional<ModelCard> of(SafetensorsFile weights) throws IOException {
        String card = weights.metadata().get(CARD);
        String sha256 = weights.metadata().get(SHA256);
        if (card == null || sha256 == null || !sha256.equals(weights.sha256(sha256, ZEROS))) {
            return Optional.empty();
        }
        try {
            return Optional.of(ModelCard.parse(card.getBytes(StandardCharsets.UTF_8)));
        } catch (WeightsException e) {
            throw new WeightsException(
                    "the copy of "
                            + ModelFolder.JSON
                            + " in "
                            + ModelFolder.WEIGHTS
                            + " "
                            + e.getMessage(),
                    e);
        }
    }
}
