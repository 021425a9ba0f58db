using System.Data.Common;
using System.Security.Cryptography;
using System.Text;

using Claims.Contracts;
using Claims.Hosting.Storage;
using Claims.Tracking.Baselines;

using Dapper;

namespace Claims.Metrics.Baselines;

/// <summary>What models are held against, in the database: table <c>metrics_baseline</c>.</summary>
public sealed class BaselineStore(Database database) : IBaselineStore
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

    public Task<IReadOnlyList<BaselineFact>> FactsAsync(PerformanceSubject? subject, string? model, CancellationToken cancellation) =>
        database.ReadAsync(connection => ReadAsync(connection, null, subject?.ToString(), model, null), cancellation);

    public Task AddAsync(BaselineFact fact, DbTransaction? within, CancellationToken cancellation) =>
        within is null ? database.WriteAsync(transaction => AddAsync(transaction, fact), cancellation) : AddAsync(within, fact);

    private static async Task AddAsync(DbTransaction transaction, BaselineFact fact)
    {
        var earlier = await ReadAsync(transaction.Connection!, transaction, fact.Subject.ToString(), fact.ModelHash, fact.Source.ToString());
        if (earlier.Count == 0 || !earlier[^1].SaysTheSameAs(fact))
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
