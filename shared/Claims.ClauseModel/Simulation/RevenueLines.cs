using Claims.Contracts;

namespace Claims.ClauseModel.Simulation;

/// <summary>
/// Splits the charge of a hospital stay into lines by revenue code (NUBC). How much each centre takes is an assumption, for no public file here tells it:
/// room and board, drugs and tests grow with the days; the operating room comes with surgery and the emergency room with most other stays.
/// </summary>
internal static class RevenueLines
{
    private const string RoomAndBoard = "0120";

    private const string OperatingRoom = "0360";

    private const string EmergencyRoom = "0450";

    /// <summary>Standard deviation of the logarithm of a line's share.</summary>
    private const double Spread = 0.3;

    /// <summary>Share of a stay's charge as relative weight: once, and for each day; and how often the centre is billed.</summary>
    private static readonly (string Code, double Once, double ADay, double Probability)[] Centres =
    [
        (RoomAndBoard, 0, 900, 1), ("0250", 200, 180, 0.97), ("0270", 250, 60, 0.85), ("0300", 150, 160, 0.95), ("0320", 300, 30, 0.6),
        ("0420", 100, 60, 0.3), ("0730", 150, 0, 0.5), (OperatingRoom, 4_500, 0, 0), (EmergencyRoom, 900, 0, 0.7),
    ];

    /// <param name="total">In US dollars, more than nothing.</param>
    /// <param name="days">Days of room and board, at least one.</param>
    /// <returns>Lines numbered from 1 whose charges add up to the total.</returns>
    public static IReadOnlyList<ServiceLine> Split(Random random, decimal total, int days, bool surgery, DateOnly admitted)
    {
        var billed = Centres
            .Where(centre => random.NextDouble() < Probability(centre.Code, centre.Probability, surgery))
            .Select(centre => (centre.Code, Weight: (centre.Once + (centre.ADay * days)) * Math.Exp(Spread * random.Normal())))
            .ToList();
        var all = billed.Sum(centre => centre.Weight);
        var charges = billed.ConvertAll(centre => Math.Round(total * (decimal)(centre.Weight / all), 2));

        // What rounding leaves over goes to room and board, which every stay has.
        charges[0] += total - charges.Sum();
        return [.. billed.Select((centre, i) => Line(i + 1, centre.Code, charges[i], days, admitted))];
    }

    /// <summary>A surgical stay is mostly planned; a medical one mostly begins in the emergency room.</summary>
    private static double Probability(string code, double usual, bool surgery) => code switch
    {
        OperatingRoom => surgery ? 1 : 0,
        EmergencyRoom => surgery ? usual / 2 : usual,
        _ => usual,
    };

    private static ServiceLine Line(int number, string code, decimal charge, int days, DateOnly admitted) => new()
    {
        Number = number,
        Code = code,
        System = CodeSystem.Revenue,
        RevenueCode = code,
        Units = code == RoomAndBoard ? days : 1,
        UnitKind = code == RoomAndBoard ? UnitKind.Days : UnitKind.Units,
        Charge = charge,
        From = admitted,
        To = code == RoomAndBoard ? admitted.AddDays(days - 1) : admitted,
    };
}
