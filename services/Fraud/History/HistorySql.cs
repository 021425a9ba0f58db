using System.Data.Common;

using Claims.Hosting.Storage;

namespace Claims.Fraud.History;

/// <summary>The statements of <see cref="HistoryStore"/>, in SQL that SQLite and PostgreSQL both take, and how their rows are read.</summary>
internal static class HistorySql
{
    public static readonly RowShape<(int Period, long Member, DayRange Days)> LineQuery = new RowShape<(int Period, long Member, DayRange Days)>()
        .With("period", row => row.Period)
        .With("member", row => row.Member)
        .With("from_day", row => row.Days.From)
        .With("to_day", row => row.Days.To);

    /// <summary>A member with more lines than this in a few days is a placeholder that many patients share, and proves nothing.</summary>
    public const string Lines =
        """
        SELECT claim_id, line_position, member, number_key, kind, provider, state, code, is_vague, modifiers, tooth, place, service_day, last_day, units_thousandths,
               charge_cents
        FROM fraud_line
        WHERE period = @period AND member = @member AND service_day BETWEEN @from_day AND @to_day
        ORDER BY service_day, claim_id, line_position LIMIT 2000
        """;

    public static readonly RowShape<(long Member, DayRange Days)> StayQuery = new RowShape<(long Member, DayRange Days)>()
        .With("member", row => row.Member)
        .With("from_day", row => row.Days.From)
        .With("to_day", row => row.Days.To);

    public const string Stays =
        """
        SELECT claim_id, member, number_key, provider, admitted, discharged FROM fraud_stay
        WHERE member = @member AND admitted <= @to_day AND discharged >= @from_day
        ORDER BY admitted, claim_id LIMIT 200
        """;

    public static readonly RowShape<long> Number = new RowShape<long>().With("number_key", key => key);

    /// <summary>More replacements of one number than this say no more.</summary>
    public const string Replacements = "SELECT number_key, claim_id FROM fraud_replacement WHERE number_key = @number_key ORDER BY claim_id LIMIT 100";

    public static readonly RowShape<string> ClaimId = new RowShape<string>().With("claim_id", id => id);

    public static readonly RowShape<long> Member = new RowShape<long>().With("member", member => member).With("claims", _ => 1L);

    public static readonly RowShape<(long Number, string ClaimId)> Replacement = new RowShape<(long Number, string ClaimId)>()
        .With("number_key", row => row.Number)
        .With("claim_id", row => row.ClaimId);

    public static readonly RowShape<BilledLine> Line = new RowShape<BilledLine>()
        .With("period", line => DayRange.Period(line.Day))
        .With("member", line => line.Member)
        .With("service_day", line => line.Day)
        .With("claim_id", line => line.ClaimId)
        .With("line_position", line => line.Position)
        .With("number_key", line => line.Number)
        .With("last_day", line => line.LastDay)
        .With("kind", line => line.Kind)
        .With("provider", line => line.Provider)
        .With("state", line => line.State)
        .With("code", line => line.Code)
        .With("is_vague", line => line.IsVague)
        .With("modifiers", line => line.Modifiers)
        .With("tooth", line => line.Tooth)
        .With("place", line => line.Place)
        .With("units_thousandths", line => line.UnitsThousandths)
        .With("charge_cents", line => line.ChargeCents);

    public static readonly RowShape<InpatientStay> Stay = new RowShape<InpatientStay>()
        .With("member", stay => stay.Member)
        .With("admitted", stay => stay.Admitted)
        .With("claim_id", stay => stay.ClaimId)
        .With("number_key", stay => stay.Number)
        .With("provider", stay => stay.Provider)
        .With("discharged", stay => stay.Discharged);

    public static BilledLine ReadLine(DbDataReader row) => new()
    {
        ClaimId = row.GetString(0),
        Position = row.GetInt32(1),
        Member = row.GetInt64(2),
        Number = row.GetInt64(3),
        Kind = row.GetString(4),
        Provider = row.GetString(5),
        State = Text(row, 6),
        Code = row.GetString(7),
        IsVague = row.GetBoolean(8),
        Modifiers = row.GetString(9),
        Tooth = Text(row, 10),
        Place = Text(row, 11),
        Day = row.GetInt32(12),
        LastDay = row.GetInt32(13),
        UnitsThousandths = row.GetInt64(14),
        ChargeCents = row.GetInt64(15),
    };

    public static InpatientStay ReadStay(DbDataReader row) => new()
    {
        ClaimId = row.GetString(0),
        Member = row.GetInt64(1),
        Number = row.GetInt64(2),
        Provider = row.GetString(3),
        Admitted = row.GetInt32(4),
        Discharged = row.GetInt32(5),
    };

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
