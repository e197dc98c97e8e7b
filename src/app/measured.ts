/**
 * Shares of the shipped evaluation (`npm run eval`) in which the first passage is right, and in which one of the first three
 * is, rounded down to whole percents. A test holds that the evaluation gives no less; raise them when it gives more.
 */
export const MEASURED: { readonly hit1: number; readonly hit3: number } = {
  hit1: 0.86,
  hit3: 0.97,
};
