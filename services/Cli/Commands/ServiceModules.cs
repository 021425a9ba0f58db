using System.CommandLine;

using Claims.Fraud;
using Claims.Hosting;
using Claims.Ingest;
using Claims.Metrics;
using Claims.Review;
using Claims.Scoring;

namespace Claims.Cli.Commands;

/// <summary>The services by name, in the order of the flow.</summary>
internal static class ServiceModules
{
    public static IReadOnlyList<string> Names { get; } = ["ingest", "scoring", "fraud", "metrics", "review"];

    public static IReadOnlyList<IServiceModule> All() => Names.Select(Create).ToList();

    /// <summary>Those named, each once; none means all.</summary>
    public static IReadOnlyList<IServiceModule> Named(IReadOnlyCollection<string>? names) => names is { Count: > 0 } ? names.Distinct().Select(Create).ToList() : All();

    /// <summary>Services to be named on the command line.</summary>
    public static Argument<string[]> Argument(string description)
    {
        var services = new Argument<string[]>("service") { Description = description, Arity = ArgumentArity.ZeroOrMore };
        services.AcceptOnlyFromAmong([.. Names]);
        return services;
    }

    public static IServiceModule Create(string name) => name switch
    {
        "ingest" => new IngestModule(),
        "scoring" => new ScoringModule(),
        "fraud" => new FraudModule(),
        "metrics" => new MetricsModule(),
        "review" => new ReviewModule(),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, $"is none of {string.Join(", ", Names)}"),
    };
}
