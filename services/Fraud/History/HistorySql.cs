namespace Claims.Fraud.History;

/// <summary>The statements of <see cref="HistoryStore"/>, in SQL that SQLite and PostgreSQL both take.</summary>
internal static class HistorySql
{
    public const string InsertLine =
        """
        INSERT INTO fraud_line (claim_id, line_position, member, kind, provider, state, code, is_vague, modifiers, tooth, place,
                                service_day, units_thousandths, charge_cents)
        VALUES (@ClaimId, @Position, @Member, @Kind, @Provider, @State, @Code, @IsVague, @Modifiers, @Tooth, @Place,
                @Day, @UnitsThousandths, @ChargeCents)
        """;

    public const string InsertStay =
        "INSERT INTO fraud_stay (claim_id, member, provider, admitted, discharged) VALUES (@ClaimId, @Member, @Provider, @Admitted, @Discharged)";

    /// <summary>A member with more lines than this in a few days is a placeholder that many patients share, and proves nothing.</summary>
    public const string Lines =
        $"""
        SELECT l.claim_id AS ClaimId, l.line_position AS Position, l.member AS Member, l.kind AS Kind, l.provider AS Provider, l.state AS State, l.code AS Code,
               l.is_vague AS IsVague, l.modifiers AS Modifiers, l.tooth AS Tooth, l.place AS Place, l.service_day AS Day,
               l.units_thousandths AS UnitsThousandths, l.charge_cents AS ChargeCents
        FROM fraud_line l JOIN fraud_claim c ON c.claim_id = l.claim_id
        WHERE l.member = @Member AND l.service_day BETWEEN @From AND @To AND {InForce}
        ORDER BY l.service_day, l.claim_id, l.line_position LIMIT 2000
        """;

    public const string Stays =
        $"""
        SELECT l.claim_id AS ClaimId, l.member AS Member, l.provider AS Provider, l.admitted AS Admitted, l.discharged AS Discharged
        FROM fraud_stay l JOIN fraud_claim c ON c.claim_id = l.claim_id
        WHERE l.member = @Member AND l.admitted <= @To AND l.discharged >= @From AND {InForce}
        ORDER BY l.admitted, l.claim_id LIMIT 200
        """;

    /// <summary>
    /// Another claim, that stands in no relation to this one (its other versions, what it replaces, what replaces it), and that no
    /// third claim has replaced or voided.
    /// </summary>
    private const string InForce =
        """
        c.claim_id <> @ClaimId
        AND NOT (c.submitter = @Submitter AND (c.number = @Number OR c.number = @OriginalNumber OR COALESCE(c.original_number, '') = @Number))
        AND NOT EXISTS (SELECT 1 FROM fraud_claim r WHERE r.submitter = c.submitter AND r.original_number = c.number AND r.claim_id <> c.claim_id)
        """;
}
