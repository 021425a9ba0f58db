using System.ComponentModel.DataAnnotations;

namespace Claims.Metrics.Webhooks;

/// <summary>Which systems are told of what was measured. Section <c>Metrics</c>.</summary>
public sealed class WebhookOptions
{
    public IList<WebhookEndpointOptions> Webhooks { get; } = [];

    public WebhookDeliveryOptions WebhookDelivery { get; } = new();
}

/// <summary>One system that is told. Section <c>Metrics:Webhooks:N</c>.</summary>
public sealed class WebhookEndpointOptions
{
    /// <summary>By which its deliveries are kept; scheme, host and port of its address where it has none.</summary>
    public string? Name { get; set; }

    /// <summary>Where to POST: https, or http on this machine.</summary>
    public string? Url { get; set; }

    /// <summary>Shared with the receiver to sign with: <c>whsec_</c> and 24 or more bytes in base64, or any text of 24 bytes or more.</summary>
    public string? Secret { get; set; }

    /// <summary>File with the secret, in its place.</summary>
    public string? SecretFile { get; set; }

    /// <summary>Names of the events to be told of; none means all but <c>PerformanceMeasured</c>, which comes for each window and segment.</summary>
    public IList<string> Kinds { get; } = [];
}

/// <summary>How persistently. Section <c>Metrics:WebhookDelivery</c>. With the defaults an event is dead after about a day.</summary>
public sealed class WebhookDeliveryOptions
{
    /// <summary>Tries before an event is given up, until somebody replays it.</summary>
    [Range(1, 1_000)]
    public int Attempts { get; set; } = 36;

    [Range(0.1, 300)]
    public double TimeoutSeconds { get; set; } = 10;

    /// <summary>Wait after the first failed try, by chance somewhat more or less; doubled after each further one.</summary>
    [Range(0.01, 3_600)]
    public double FirstDelaySeconds { get; set; } = 2;

    [Range(0.01, 86_400)]
    public double LongestDelaySeconds { get; set; } = 3_600;

    /// <summary>After this many failed tries within ten minutes with no other in between, over all events, an endpoint is left alone.</summary>
    [Range(2, 1_000)]
    public int BreakerFailures { get; set; } = 6;

    /// <summary>For so long.</summary>
    [Range(0.5, 86_400)]
    public double BreakerBreakSeconds { get; set; } = 60;

    /// <summary>How often a look is taken for new events.</summary>
    [Range(0.01, 3_600)]
    public double PollSeconds { get; set; } = 2;

    /// <summary>How long events that were delivered are kept.</summary>
    [Range(1, 3_650)]
    public int KeepDays { get; set; } = 30;
}
