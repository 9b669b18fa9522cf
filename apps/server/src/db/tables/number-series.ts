/** The last number given in each of a shop's series, such as the invoices of a year. */
export interface NumberSeriesTable {
  shop_id: string;
  series: string;
  last_number: number;
}
