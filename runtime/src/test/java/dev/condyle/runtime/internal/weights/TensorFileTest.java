package dev.condyle.runtime.internal.weights;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.condyle.runtime.weights.WeightsException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TensorFileTest {

    @TempDir Path folder;

    private String refusal(Path path) {
        String message =
                assertThrows(WeightsException.class, () -> TensorFile.open(path)).getMessage();
        assertTrue(message.startsWith(path.toString()), message);
        return message.substring(path.toString().length());
    }

    private String refusal(String content) throws IOException {
        return refusal(
                Files.writeString(folder.resolve("file"), content, StandardCharsets.ISO_8859_1));
    }

    @Test
    void theContentDeterminesTheFormat() throws IOException {
        Path named = folder.resolve("weights.npz");
        Files.copy(Resources.path("types.safetensors"), named);

        try (TensorFile file = TensorFile.open(named)) {
            assertInstanceOf(SafetensorsFile.class, file);
            assertEquals(named, file.path());
        }
        try (TensorFile file = TensorFile.open(Resources.path("types.npz"))) {
            assertInstanceOf(NumpyFile.class, file);
        }
    }

    @Test
    void aSafetensorsFileThatStartsLikeAPickleIsRead() throws IOException {
        String header = "{}" + " ".repeat(0x280 - 2);
        Path file =
                Files.writeString(
                        folder.resolve("a"),
                        "\200\2\0\0\0\0\0\0" + header,
                        StandardCharsets.ISO_8859_1);

        try (TensorFile tensors = TensorFile.open(file)) {
            assertEquals(0, tensors.tensors().size());
        }
    }

    @Test
    void aTorchSaveFileIsRejectedWithTheConversion() {
        assertEquals(
                " is a file of torch.save, a Python pickle, which can execute"
                        + " arbitrary code when it is loaded. The supported formats are"
                        + " safetensors and npz. Convert it with Python:\n    import torch; from"
                        + " safetensors.torch import save_file\n    weights ="
                        + " torch.load(\"weights.pth\", map_location=\"cpu\","
                        + " weights_only=True)\n    save_file({k: v.contiguous().clone() for k,"
                        + " v in weights.items()}, \"weights.pth.safetensors\")",
                refusal(Resources.path("weights.pth")));
    }

    @Test
    void anOldTorchSaveFileIsRejectedAsAPickle() {
        String message = refusal(Resources.path("old.pth"));

        assertTrue(
                message.startsWith(
                        " is a Python pickle, which can execute arbitrary code when it"
                                + " is loaded. The supported formats are safetensors and npz."
                                + " Convert it with Python:\n"),
                message);
    }

    @Test
    void commonOtherFormatsAreIdentified() throws IOException {
        String npz = ". The supported formats are safetensors and npz.";
        assertTrue(
                refusal("\211HDF\r\n\032\n123")
                        .startsWith(" is an HDF5 file, the format of Keras" + npz));
        assertEquals(
                " is a gzip-compressed file" + npz + " Decompress it first: gunzip file.",
                refusal("\037\213\10\0"));
        assertEquals(
                " is a Git LFS pointer, not the file itself"
                        + npz
                        + " Fetch the file: git lfs pull.",
                refusal("version https://git-lfs.github.com/spec/v1\noid sha256:1"));
        for (String page : new String[] {"<!DOCTYPE html>", "\n<html lang=en>", "<?xml version"}) {
            assertTrue(refusal(page).startsWith(" is an HTML page" + npz), page);
        }
    }

    @Test
    void anUnknownFormatIsReportedAsInvalidSafetensors() throws IOException {
        assertTrue(refusal("").startsWith(" is not a valid safetensors file: "));
        assertTrue(refusal("\200").startsWith(" is not a valid safetensors file: "));
        assertTrue(refusal("some text of 23 letters").startsWith(" is not a valid safetensors"));
    }

    @Test
    void otherArchivesAreRejected() throws IOException {
        Path file = folder.resolve("net.keras");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("config.json"));
            zip.closeEntry();
        }

        assertEquals(
                " is a zip archive, but not an npz file: its entry 'config.json' is"
                        + " not an array. The supported formats are safetensors and npz.",
                refusal(file));
    }

    @Test
    void aMissingFileIsReported() {
        assertThrows(NoSuchFileException.class, () -> TensorFile.open(folder.resolve("no")));
    }
}
