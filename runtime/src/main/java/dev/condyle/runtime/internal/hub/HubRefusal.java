package dev.condyle.runtime.internal.hub;

import dev.condyle.runtime.internal.text.ForeignText;
import dev.condyle.runtime.weights.WeightsException;
import java.net.http.HttpResponse;

/** Explains why the hub does not return a file. */
final class HubRefusal {

    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;
    private static final int UNAUTHORIZED = 401;

    private final HubSettings settings;

    HubRefusal(HubSettings settings) {
        this.settings = settings;
    }

    /** Returns the exception for the user. */
    WeightsException of(HubLocation location, HttpResponse<?> response) {
        return new WeightsException(location + ": " + reason(location, response));
    }

    private String reason(HubLocation location, HttpResponse<?> response) {
        String page = settings.endpoint() + "/" + location.repository();
        String message = response.headers().firstValue("X-Error-Message").orElse("");
        int status = response.statusCode();
        switch (response.headers().firstValue("X-Error-Code").orElse("")) {
            case "GatedRepo":
                return "the repository is gated. Accept its conditions at "
                        + page
                        + ", and set the environment variable HF_TOKEN to an access token of your"
                        + " account"
                        + (settings.token().isPresent() ? ", instead of the present one." : ".");
            case "RevisionNotFound":
                return "the repository has no revision '"
                        + location.revision()
                        + "'. Specify a branch, a tag or the full hash of a commit; "
                        + page
                        + "/commits lists the commits.";
            case "RepoNotFound":
                return missing(location, page);
            default:
                break;
        }
        if (message.equals("Invalid credentials in Authorization header")) {
            return "the hub rejects the access token. Set the environment variable HF_TOKEN to a"
                    + " valid one, or, for public repositories, remove it and log out with 'hf auth"
                    + " logout'.";
        }
        String said = message.isEmpty() ? "" : ": " + ForeignText.shown(message);
        if (status == UNAUTHORIZED) {
            return missing(location, page);
        }
        if (status == TOO_MANY) {
            return "the hub has received too many requests from this computer (status 429"
                    + said
                    + "). Try again later"
                    + (settings.token().isPresent()
                            ? "."
                            : ", or set the environment variable HF_TOKEN: the limit is higher with"
                                    + " an account.");
        }
        return "the hub returned status "
                + status
                + said
                + (status >= SERVER_ERROR
                        ? ". It has a problem. Try again later."
                        : ". Check the location and the access to " + page + ".");
    }

    /** The hub answers in the same way whether a repository is missing or private. */
    private String missing(HubLocation location, String page) {
        return "there is no repository "
                + location.repository()
                + " at "
                + settings.endpoint()
                + (settings.token().isPresent()
                        ? " that the account of the access token can read. Check the name, and"
                                + " whether "
                                + page
                                + " opens in a browser."
                        : ", or it is private. Check the name. For a private repository, set the"
                                + " environment variable HF_TOKEN to an access token.")
                + (settings.isMirror()
                        ? " HF_ENDPOINT is set, and the mirror may lack the repository."
                        : "");
    }

    /** Returns the exception if a server does not state what the hub states. */
    WeightsException notAHub(HubLocation location, String missing) {
        return new WeightsException(
                location
                        + ": "
                        + settings.endpoint()
                        + " does not answer like the Hugging Face hub: "
                        + missing
                        + ". Check the environment variable HF_ENDPOINT, and whether a proxy or a"
                        + " firewall answers instead.");
    }
}
