namespace Claims.Summaries.Generative;

/// <summary>Whether, by whom and within which bounds summaries are written. Section <c>Summaries:Generative</c>; read once, at start.</summary>
public sealed class GenerativeOptions
{
    public const string Section = "Summaries:Generative";

    /// <summary>None by default: the extractive summary is all that there is, and nothing leaves the machine.</summary>
    public GenerativeProvider Provider { get; set; }

    /// <summary>As the provider names it. LangServe's runnable chooses its own; there it only says under which name ratings are kept.</summary>
    public string Model { get; set; } = "";

    /// <summary>
    /// Where the provider answers. Empty: <c>https://api.anthropic.com</c>, <c>http://localhost:11434</c>, or the Vertex AI address of <see cref="Location"/>.
    /// For LangServe the runnable's path, without <c>/invoke</c>; it has no default.
    /// </summary>
    public string? Endpoint { get; set; }

    /// <summary>Lets <see cref="Endpoint"/> be <c>http</c> on another machine, for a provider inside the same protected network.</summary>
    public bool AllowUnencrypted { get; set; }

    /// <summary>API key of Anthropic; access token of Vertex AI; bearer token, where one is asked for, of Ollama and LangServe.</summary>
    public string? Key { get; set; }

    /// <summary>File that holds the key in place of <see cref="Key"/>. Read at every request: an access token of Vertex AI lives an hour.</summary>
    public string? KeyFile { get; set; }

    /// <summary>Project of Google Cloud. Vertex AI only.</summary>
    public string? Project { get; set; }

    /// <summary>Region of Google Cloud, or <c>global</c>. Vertex AI only.</summary>
    public string? Location { get; set; }

    /// <summary>Where a runnable takes a mapping: the key under which it wants the prompt, as one text. Empty: it takes messages. LangServe only.</summary>
    public string? InputKey { get; set; }

    /// <summary>Takes the answer as it is written, and gives up as soon as it is too long; else in one piece.</summary>
    public bool Stream { get; set; }

    /// <summary>Not sent unless set: some models refuse it.</summary>
    public float? Temperature { get; set; }

    /// <summary>Most tokens of one answer.</summary>
    public int MaxOutputTokens { get; set; } = 1_024;

    /// <summary>For one attempt, the whole answer included.</summary>
    public double TimeoutSeconds { get; set; } = 60;

    /// <summary>Attempts after the first, where the provider was busy, failed or was too slow.</summary>
    public int Retries { get; set; } = 2;

    /// <summary>Wait before the first further attempt, doubled each time and jittered; what the provider asks for in <c>Retry-After</c> goes before it.</summary>
    public double RetryDelaySeconds { get; set; } = 1;

    /// <summary>Longest wait that a provider may ask for; beyond it the extractive summary is shown at once.</summary>
    public double MaxRetryAfterSeconds { get; set; } = 20;

    public BreakerOptions Breaker { get; set; } = new();

    public BudgetOptions Budget { get; set; } = new();

    public GuardOptions Guard { get; set; } = new();

    /// <summary>Secret of 32 bytes or more from which each claim's shift of dates is derived.</summary>
    public string? DateShiftKey { get; set; }

    /// <summary>File that holds the secret in place of <see cref="DateShiftKey"/>.</summary>
    public string? DateShiftKeyFile { get; set; }
}

/// <summary>When to stop asking a provider that does not answer.</summary>
public sealed class BreakerOptions
{
    /// <summary>Share of failed attempts that opens the circuit, above 0 to 1.</summary>
    public double FailureRatio { get; set; } = 0.5;

    /// <summary>Attempts within <see cref="SamplingSeconds"/> before the share counts; at least 2.</summary>
    public int MinimumAttempts { get; set; } = 4;

    public double SamplingSeconds { get; set; } = 60;

    /// <summary>How long nothing is asked once it is open; then one attempt decides.</summary>
    public double BreakSeconds { get; set; } = 30;
}

/// <summary>Bounds of what may be spent, and what tokens cost.</summary>
public sealed class BudgetOptions
{
    /// <summary>Input and output tokens of all summaries of a day (UTC).</summary>
    public long TokensPerDay { get; set; } = 2_000_000;

    /// <summary>In the currency of the prices.</summary>
    public decimal CostPerDay { get; set; } = 20;

    /// <summary>Input and output tokens of one summary, further attempts included.</summary>
    public long TokensPerSummary { get; set; } = 40_000;

    public decimal CostPerSummary { get; set; } = 1;

    /// <summary>Price of a million input tokens; 0 for a model of one's own.</summary>
    public decimal InputPrice { get; set; }

    /// <summary>Price of a million output tokens.</summary>
    public decimal OutputPrice { get; set; }
}

/// <summary>Which answers are refused for their size and for saying what their sources do not.</summary>
public sealed class GuardOptions
{
    public int MaxSentences { get; set; } = 15;

    public int MaxCharacters { get; set; } = 4_000;

    /// <summary>Least share of a sentence's content words that the sentences it cites must hold, 0 to 1; 0 does not look.</summary>
    public double MinimumSupport { get; set; } = 0.5;
}
