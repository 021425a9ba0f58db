using System.CommandLine;

using Claims.Hosting.Bus;
using Claims.Hosting.Storage;
using Claims.Metrics;

using Microsoft.Extensions.Options;

namespace Claims.Cli.Bench;

/// <summary><c>claims bench …</c>: speed, memory and size of what grows with the number of claims.</summary>
internal static class BenchCommand
{
    private static readonly Option<long> Claims = new("--claims") { Description = "claims to take", DefaultValueFactory = _ => 1_000_000 };
    private static readonly Option<long> Predictions = new("--predictions") { Description = "predictions of the month", DefaultValueFactory = _ => 1_000_000 };
    private static readonly Option<int> Filed = new("--filed") { Description = "assessments to file one batch after the other, beforehand", DefaultValueFactory = _ => 20_000 };
    private static readonly Option<int> FiledBatch = new("--batch") { Description = "of them in a transaction", DefaultValueFactory = _ => new BusOptions().BatchSize };
    private static readonly Option<int> Batch = new("--batch") { Description = "claims in a transaction", DefaultValueFactory = _ => 2_000 };
    private static readonly Option<int> Seed = new("--seed") { Description = "the same seed makes the same claims", DefaultValueFactory = _ => 1 };
    private static readonly Option<string?> Data = new("--data") { Description = "folder of the SQLite file, kept; without it one that is deleted at the end" };
    private static readonly Option<int> Cache = new("--cache") { Description = "Storage:CacheMegabytes", DefaultValueFactory = _ => 512 };
    private static readonly Option<int> Log = new("--log") { Description = "Storage:LogMegabytes", DefaultValueFactory = _ => 256 };
    private static readonly Option<string?> Postgres = new("--postgres") { Description = "PostgreSQL connection string, instead of SQLite; the database should be empty" };

    public static Command Create()
    {
        var fraud = new Command("fraud", "Takes simulated claims through Fraud's history, duplicates, volumes and profiles") { Claims, Batch, Seed, Data, Cache, Log, Postgres };
        fraud.SetAction((parsed, cancellation) => RunAsync(
            parsed,
            (database, state) => new FraudBench(database, state, Console.Out).RunAsync(new BenchClaims(parsed.GetValue(Claims), parsed.GetValue(Seed)), parsed.GetValue(Batch), cancellation)));
        var metrics = new Command("metrics", "Fills a month of predictions and times questions about its performance") { Predictions, Filed, FiledBatch, Seed, Data, Cache, Log, Postgres };
        metrics.SetAction((parsed, cancellation) => RunAsync(parsed, async (database, state) =>
        {
            await database.MigrateAsync("metrics", new MetricsModule().Migrations, cancellation);
            await new FilingBench(database, Console.Out).RunAsync(parsed.GetValue(Filed), parsed.GetValue(FiledBatch), parsed.GetValue(Seed), cancellation);
            await new MetricsBench(database, state, Console.Out).RunAsync(new BenchPredictions(parsed.GetValue(Predictions), parsed.GetValue(Seed)), cancellation);
        }));
        var summaries = new Command("summaries", "Summarises simulated files of 1 to 1,000 pages: time and memory against length") { Seed };
        summaries.SetAction(parsed =>
        {
            new SummaryBench(Console.Out).Run(parsed.GetValue(Seed));
            return 0;
        });
        return new Command("bench", "Measures speed, memory and size") { fraud, metrics, summaries };
    }

    private static async Task<int> RunAsync(ParseResult parsed, Func<Database, StateSize, Task> bench)
    {
        var folder = parsed.GetValue(Data) is { } data ? Directory.CreateDirectory(data) : Directory.CreateTempSubdirectory("claims-bench");
        var storage = Options.Create(new StorageOptions
        {
            Database = parsed.GetValue(Postgres), DataDirectory = folder.FullName, CacheMegabytes = parsed.GetValue(Cache), LogMegabytes = parsed.GetValue(Log),
        });
        try
        {
            await using var postgres = storage.Value.Database is null ? null : new PostgresDatabase(storage);
            using var sqlite = postgres is null ? new SqliteDatabase(storage) : null;
            var database = postgres ?? (Database)sqlite!;
            await bench(database, new StateSize(database, folder));
            return 0;
        }
        finally
        {
            if (parsed.GetValue(Data) is null)
            {
                Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
                folder.Delete(recursive: true);
            }
        }
    }
}
