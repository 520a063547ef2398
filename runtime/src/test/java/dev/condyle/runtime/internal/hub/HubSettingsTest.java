package dev.condyle.runtime.internal.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.condyle.runtime.weights.WeightsException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HubSettingsTest {

    @TempDir Path home;

    private HubSettings of(Map<String, String> environment) {
        return HubSettings.of(environment::get, home.toString());
    }

    @Test
    void theDefaultsAreThoseOfHuggingfaceHub() {
        HubSettings settings = of(Map.of());

        assertEquals(URI.create("https://huggingface.co"), settings.endpoint());
        assertEquals(home.resolve(".cache/huggingface/hub"), settings.cache());
        assertEquals(Optional.empty(), settings.token());
        assertFalse(settings.offline());
    }

    @Test
    void theCacheFollowsTheVariables() {
        assertEquals(Path.of("/x/huggingface/hub"), of(Map.of("XDG_CACHE_HOME", "/x")).cache());
        assertEquals(
                Path.of("/h/hub"), of(Map.of("HF_HOME", "/h", "XDG_CACHE_HOME", "/x")).cache());
        assertEquals(Path.of("/c"), of(Map.of("HF_HUB_CACHE", "/c", "HF_HOME", "/h")).cache());
        assertEquals(Path.of("/d"), of(Map.of("HUGGINGFACE_HUB_CACHE", "/d")).cache());
        assertEquals(home.resolve("c"), of(Map.of("HF_HUB_CACHE", "~/c")).cache());
    }

    @Test
    void theTokenComesFromTheEnvironmentOrItsFile() throws IOException {
        Files.createDirectories(home.resolve("hf"));
        Files.writeString(home.resolve("hf/token"), "hf_file\n");
        Files.writeString(home.resolve("mine"), "hf_mine");
        String hf = home.resolve("hf").toString();

        assertEquals(Optional.of("hf_file"), of(Map.of("HF_HOME", hf)).token());
        assertEquals(
                Optional.of("hf_mine"),
                of(Map.of("HF_HOME", hf, "HF_TOKEN_PATH", home.resolve("mine").toString()))
                        .token());
        assertEquals(
                Optional.of("hf_env"), of(Map.of("HF_HOME", hf, "HF_TOKEN", " hf_env ")).token());
        assertEquals(Optional.of("hf_old"), of(Map.of("HUGGING_FACE_HUB_TOKEN", "hf_old")).token());
        assertEquals(
                Optional.empty(),
                of(Map.of("HF_TOKEN", "hf_env", "HF_HUB_DISABLE_IMPLICIT_TOKEN", "1")).token());
        assertFalse(of(Map.of("HF_TOKEN", "hf_env")).toString().contains("hf_env"));
    }

    @Test
    void blankVariablesAreNotSet() throws IOException {
        Files.createDirectories(home.resolve(".cache/huggingface"));
        Files.writeString(home.resolve(".cache/huggingface/token"), "\n");
        HubSettings settings = of(Map.of("HF_TOKEN", " ", "HF_HUB_CACHE", "", "HF_ENDPOINT", " "));

        assertEquals(Optional.empty(), settings.token());
        assertEquals(home.resolve(".cache/huggingface/hub"), settings.cache());
        assertEquals(URI.create("https://huggingface.co"), settings.endpoint());
        assertFalse(settings.isMirror());
        assertEquals(
                "HubSettings(endpoint=https://huggingface.co, cache="
                        + home.resolve(".cache/huggingface/hub")
                        + ", token=none, offline=false)",
                settings.toString());
    }

    @Test
    void aTokenWithForeignCharactersIsReportedWithoutIt() throws IOException {
        Files.writeString(home.resolve("mine"), "\uFEFFhf_mine\r\n");
        String file = home.resolve("mine").toString();
        assertEquals(Optional.of("hf_mine"), of(Map.of("HF_TOKEN_PATH", file)).token());

        String message =
                assertThrows(
                                WeightsException.class,
                                () -> of(Map.of("HF_TOKEN", "hf_secret\u200B")))
                        .getMessage();
        assertTrue(message.startsWith("The access token of the hub contains"), message);
        assertFalse(message.contains("secret"), message);
    }

    @Test
    void theHubIsNotContactedOffline() {
        assertTrue(of(Map.of("HF_HUB_OFFLINE", "1")).offline());
        assertTrue(of(Map.of("HF_HUB_OFFLINE", "yes")).offline());
        assertTrue(of(Map.of("TRANSFORMERS_OFFLINE", "True")).offline());
        assertFalse(of(Map.of("HF_HUB_OFFLINE", "0", "TRANSFORMERS_OFFLINE", "1")).offline());
    }

    @Test
    void theEndpointCanBeAMirror() {
        assertEquals(
                URI.create("https://mirror.example/hub"),
                of(Map.of("HF_ENDPOINT", "https://mirror.example/hub/")).endpoint());
        for (String wrong : new String[] {"mirror.example", "file:///x", "https://", "a b"}) {
            String message =
                    assertThrows(WeightsException.class, () -> of(Map.of("HF_ENDPOINT", wrong)))
                            .getMessage();
            assertTrue(
                    message.startsWith(
                            "The environment variable HF_ENDPOINT="
                                    + wrong
                                    + " is not the address of a hub: "),
                    message);
        }
    }
}
