using System.Data.Common;
using System.Security.Cryptography;
using System.Text;

using Claims.Contracts;
using Claims.Hosting.Storage;
using Claims.Tracking.Baselines;

using Dapper;

namespace Claims.Metrics.Baselines;

/// <summary>What models are held against, in storage: facts that are added, never changed.</summary>
public sealed class BaselineStore(Database database)
{
    private static readonly RowShape<(string Id, BaselineFact Fact)> s_row = new RowShape<(string Id, BaselineFact Fact)>()
        .With("id", row => row.Id)
        .With("subject", row => row.Fact.Subject.ToString())
        .With("model", row => row.Fact.ModelHash)
        .With("source", row => row.Fact.Source.ToString())
        .With("figures", row => BaselineFigures.ToJson(row.Fact.Figures))
        .With("said_by", row => row.Fact.SaidBy)
        .With("said_at", row => row.Fact.SaidAt.ToUniversalTime())
        .With("known_at", row => row.Fact.KnownAt.ToUniversalTime());

    /// <summary>The baseline in force: of each measure the figure of the strongest source that has one, see <see cref="BaselineFigures.InForce"/>. Null where the model has none.</summary>
    public async Task<Baseline?> FindAsync(PerformanceSubject subject, string model, CancellationToken cancellation) => BaselineFigures.InForce(model, await FactsAsync(subject, model, cancellation));

    /// <summary>All that was ever said, in the order in which it was.</summary>
    /// <param name="subject">Whose predictions; null for all.</param>
    /// <param name="model">Hash of the model; null for all.</param>
    /// <param name="cancellation">Gives up.</param>
    public Task<IReadOnlyList<BaselineFact>> FactsAsync(PerformanceSubject? subject, string? model, CancellationToken cancellation) =>
        database.ReadAsync(connection => ReadAsync(connection, null, subject?.ToString(), model, null), cancellation);

    /// <summary>Adds the baseline of a model's first windows.</summary>
    /// <param name="transaction">The caller's.</param>
    /// <param name="subject">Whose predictions.</param>
    /// <param name="baseline">Its figures and their source.</param>
    /// <param name="knownAt">Now.</param>
    public static Task AddAsync(DbTransaction transaction, PerformanceSubject subject, Baseline baseline, DateTimeOffset knownAt) => AddAsync(transaction, new BaselineFact
    {
        Subject = subject,
        ModelHash = baseline.ModelHash,
        Source = baseline.Source,
        Figures = BaselineFigures.Of(baseline),
        SaidBy = "metrics",
        SaidAt = knownAt,
        KnownAt = knownAt,
    });

    /// <inheritdoc cref="AddAsync(DbTransaction, BaselineFact)"/>
    public Task AddAsync(BaselineFact fact, CancellationToken cancellation) => database.WriteAsync(transaction => AddAsync(transaction, fact), cancellation);

    /// <summary>Adds what is said, unless its source said the same last.</summary>
    public static async Task AddAsync(DbTransaction transaction, BaselineFact fact)
    {
        var earlier = await ReadAsync(transaction.Connection!, transaction, fact.Subject.ToString(), fact.ModelHash, fact.Source.ToString());
        if (earlier.Count == 0 || Said(earlier[^1]) != Said(fact))
        {
            await s_row.InsertAsync(transaction, "metrics_baseline", [(Id(earlier.Count > 0 ? earlier[^1] : null, fact), fact)], "ON CONFLICT (id) DO NOTHING");
        }
    }

    private static string Id(BaselineFact? before, BaselineFact fact)
    {
        var text = string.Join('\n', fact.Subject, fact.ModelHash, fact.Source, Said(fact), before is null ? "" : $"{before.SaidAt.UtcTicks} {Said(before)}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    private static string Said(BaselineFact fact) => $"{fact.SaidBy}\n{BaselineFigures.ToJson(fact.Figures)}";

    private static async Task<IReadOnlyList<BaselineFact>> ReadAsync(DbConnection connection, DbTransaction? transaction, string? subject, string? model, string? source)
    {
        List<string> conditions = ["1 = 1"];
        Add(subject, "subject = @subject");
        Add(model, "model = @model");
        Add(source, "source = @source");
        var rows = await connection.QueryAsync<(string Subject, string Model, string Source, string Figures, string SaidBy, DateTimeOffset SaidAt, DateTimeOffset KnownAt)>(
            $"""
            SELECT subject, model, source, figures, said_by, said_at, known_at
            FROM metrics_baseline WHERE {string.Join(" AND ", conditions)} ORDER BY said_at, known_at, id
            """,
            new { subject = subject ?? "", model = model ?? "", source = source ?? "" },
            transaction);
        return
        [
            .. rows.Select(row => new BaselineFact
            {
                Subject = Enum.Parse<PerformanceSubject>(row.Subject),
                ModelHash = row.Model,
                Source = Enum.Parse<BaselineSource>(row.Source),
                Figures = BaselineFigures.FromJson(row.Figures),
                SaidBy = row.SaidBy,
                SaidAt = row.SaidAt,
                KnownAt = row.KnownAt,
            }),
        ];

        void Add(string? value, string condition)
        {
            if (value is not null)
            {
                conditions.Add(condition);
            }
        }
    }
}
