namespace Claims.ClauseModel.Simulation.Wording;

/// <summary>Clauses about every claim, and some that ask for nothing that can be tested.</summary>
internal static class GeneralWordings
{
    public static Templates Cover { get; } = new(
        [
            "The plan pays only for services given while the member's coverage is in force on the date of service.",
            "Benefits are payable only when the member is enrolled on the date of service.",
            "A member who is not covered on the day of service has no benefits under this policy.",
            "Nothing is owed for services dated after termination, nor for a member not enrolled on the day of service.",
        ],
        ["Whoever is not covered on the date of service, by death or otherwise, has no claim.", "Services are benefits while coverage is in force on the day of service, and not after death."]);

    public static Templates Filing { get; } = new(
        [
            "A claim must reach the plan within {days} after the last date of service.",
            "Claims will be denied unless they are made within {days} of the service.",
            "Providers have to submit claims no later than {days} after the service ended.",
        ],
        ["The time for sending a claim ends with the service; whoever bills must do so within {days} of it.", "Bills are accepted not later than {days} after the last day of service."]);

    public static Templates OtherPayers { get; } = new(
        [
            "Where another payer is primary, the amount that payer paid must be stated on the claim.",
            "If other insurance is primary, its payment must be reported.",
            "What a primary payer has paid must appear on the claim.",
        ],
        ["The plan pays second only where the payment of the first payer is stated on the claim.", "Behind other insurance, the amount it paid must be stated."]);

    /// <summary>Nothing that can be tested on a claim.</summary>
    public static Templates Untested { get; } = new(
        [
            "Each diagnosis must be coded to the highest number of characters that the record supports.",
            "Dependent children remain members until the end of the month in which they turn 26.",
            "A corrected claim names the claim that it replaces.",
            "The plan may ask for records before it pays.",
            "Records are kept for seven years and shown when the plan asks for them.",
            "The plan pays its own allowance less what others paid, and never more.",
            "Members choose freely among network providers.",
            "Amounts paid in error are returned within the time that the law sets.",
            "Providers who dispute a decision write to the plan and name their reasons.",
            "Benefits cannot be assigned to others.",
        ],
        [
            "Records of treatment are open to the plan's reviewers.",
            "An appeal names the decision and what is wrong with it.",
            "Sums overpaid are set off against later claims.",
            "A dependent's membership follows that of the subscriber.",
            "The network's fee schedule applies.",
        ]);
}
